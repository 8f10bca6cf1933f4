#!/usr/bin/env node
import { statSync } from "node:fs";

// One file starts faster than all those it was made of. In a checkout it can be older than they are.
const changedAt = (file) => statSync(new URL(file, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? 0;
const isBundled = changedAt("../dist/flowc.js") > changedAt("../dist/.tsbuildinfo");
await import(isBundled ? "../dist/flowc.js" : "../dist/main.js");
