import { test } from "vitest";
import { scenarios } from "./scenarios.js";

for (const [name, play] of Object.entries(scenarios)) test(name, play);
