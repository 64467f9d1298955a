package page

import "sync"

// cache is what many pages show alike, by what it is of. An empty one is ready;
// it is safe for concurrent use.
type cache[K comparable, V any] struct {
	mutex sync.RWMutex
	made  map[K]V
}

func (c *cache[K, V]) get(key K) (made V, ok bool) {
	c.mutex.RLock()
	defer c.mutex.RUnlock()
	made, ok = c.made[key]
	return made, ok
}

// keep keeps what was made, unless another page was sooner, and gives what is kept.
func (c *cache[K, V]) keep(key K, made V) V {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.made == nil {
		c.made = map[K]V{}
	}
	if sooner, ok := c.made[key]; ok {
		return sooner
	}
	c.made[key] = made
	return made
}
