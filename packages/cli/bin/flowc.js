#!/usr/bin/env node
import { statSync } from "node:fs";

// One file starts faster than all those it was made of. In a checkout it can be older than they are.
const bundle = new URL("../dist/flowc.js", import.meta.url);
const compiled = new URL("../dist/.tsbuildinfo", import.meta.url);
const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (changedAt(bundle) > changedAt(compiled)) await import(bundle.href);
else await import("../dist/main.js");
