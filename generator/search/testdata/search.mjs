// Runs layouts/assets/search.js without a browser: node search.mjs SCRIPT FOLDER.
// Every line of the input is JSON: {"cut": text} is answered with the words of a
// text, {"find": query} with what a search in the index in FOLDER finds, what it
// offers where it finds nothing, and how many bytes it loads.
import fs from "node:fs";
import path from "node:path";
import readline from "node:readline";
import vm from "node:vm";

const [script, folder] = process.argv.slice(2);
const code = new vm.Script(fs.readFileSync(script, "utf8"));
const element = () => ({value: "", append() {}, setAttribute() {}, addEventListener() {}, focus() {}, remove() {}});

// page is the script in a page of its own, which counts what it loads.
function page() {
	const seen = {bytes: 0};
	const head = {append(it) {
		const content = fs.readFileSync(path.join(folder, path.basename(it.src)));
		seen.bytes += content.length;
		vm.runInContext(content.toString(), context);
		setImmediate(it.onload);
	}};
	const document = {
		currentScript: {dataset: {}, src: "file:///site/assets/search.js"}, documentElement: {lang: "en"}, head,
		getElementById: element, createElement: element, addEventListener() {},
	};
	const context = vm.createContext({document, location: {search: "", hash: ""}, matchMedia: () => ({matches: true}),
		URL, URLSearchParams, TextEncoder, TextDecoder, Intl, setTimeout, clearTimeout});
	context.window = context;
	code.runInContext(context);
	return {search: context.briefing.search, seen};
}

const anyPage = page();
for await (const line of readline.createInterface({input: process.stdin})) {
	const asked = JSON.parse(line);
	let answer;
	if (asked.cut !== undefined) {
		answer = anyPage.search.cut(asked.cut).map(({text, from, to, single}) => ({text, single: Boolean(single), source: asked.cut.slice(from, to)}));
	} else {
		const {search, seen} = page();
		const {groups, near} = await search.find(asked.find);
		answer = {bytes: seen.bytes, near: near.map(({how, query}) => how + ": " + query), groups: groups.map(group => ({
			kind: group.kind.name, total: group.count,
			hits: group.hits.map(({title, address, passages}) => ({title, address, places: passages.map(it => it.place + ": " + it.text)})),
		}))};
	}
	process.stdout.write(JSON.stringify(answer) + "\n");
}
