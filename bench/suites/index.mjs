import { compile } from "./compile.mjs";
import { phases } from "./phases.mjs";
import { project } from "./project.mjs";
import { startUp } from "./start-up.mjs";
import { types } from "./types.mjs";

/** What `npm run bench` measures, in this order. */
export const suites = [startUp, types, phases, compile, project];
