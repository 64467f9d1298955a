// Runs the search's scripts without a browser: node search.mjs SCRIPTS FOLDER.
// Every line of the input is JSON: {"cut": text} is answered with the words of a
// text, {"find": query} with what a search in the index in FOLDER finds, what it
// offers where it finds nothing, and how many bytes it loads; {"without": script}
// with those of the scripts that do something on a page where that one is missing.
import fs from "node:fs";
import path from "node:path";
import readline from "node:readline";
import vm from "node:vm";

const [scripts, folder] = process.argv.slice(2);
const names = ["search-words.js", "search-index.js", "search-hits.js", "search-near.js", "search.js"];
const code = new Map(names.map(name => [name, new vm.Script(fs.readFileSync(path.join(scripts, name), "utf8"), name)]));

// page is some of the scripts in a page of their own, which counts what they load.
function page(names) {
	const seen = {bytes: 0, working: []};
	const head = {append(it) {
		const content = fs.readFileSync(path.join(folder, path.basename(it.src)));
		seen.bytes += content.length;
		vm.runInContext(content.toString(), context);
		setImmediate(it.onload);
	}};
	const document = {documentElement: {lang: "en"}, head, createElement: () => ({remove() {}})};
	const context = vm.createContext({document, URL, TextEncoder, TextDecoder, Intl});
	context.window = context;
	let offered = 0;
	for (const name of names) {
		document.currentScript = {dataset: {}, src: "file:///site/assets/" + name};
		code.get(name).runInContext(context);
		const offers = Object.keys(context.briefing?.search ?? {}).length;
		if (offers > offered) seen.working.push(name);
		offered = offers;
	}
	return {search: context.briefing?.search, seen};
}

const finding = names.slice(0, -1); // what search.js shows
const {cut} = page(finding).search;

async function found(query) {
	const {search, seen} = page(finding);
	const it = new search.Search(query);
	await it.run();
	const near = await search.nearTo(it);
	return {bytes: seen.bytes, near: near.map(({how, query}) => how + ": " + query), groups: it.groups.map(group => ({
		kind: group.kind.name, total: group.count,
		hits: group.hits.map(({title, address, passages}) => ({
			title, address, places: passages.map(it => it.place),
			sentences: passages.map(({text, sentence: {from, to, before, after}}) => (before ? "… " : "") + text.slice(from, to) + (after ? " …" : "")),
		})),
	}))};
}

for await (const line of readline.createInterface({input: process.stdin})) {
	const asked = JSON.parse(line);
	let answer;
	if (asked.cut !== undefined) {
		answer = cut(asked.cut).map(({text, from, to, single}) => ({text, single: Boolean(single), source: asked.cut.slice(from, to)}));
	} else if (asked.without !== undefined) {
		answer = page(names.filter(name => name !== asked.without)).seen.working;
	} else {
		answer = await found(asked.find);
	}
	process.stdout.write(JSON.stringify(answer) + "\n");
}
