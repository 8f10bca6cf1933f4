import { build } from "./build.mjs";
import { check } from "./check.mjs";
import { deploy } from "./deploy.mjs";
import { diff } from "./diff.mjs";
import { memory } from "./memory.mjs";
import { phases } from "./phases.mjs";
import { project } from "./project.mjs";
import { simulator } from "./simulator.mjs";
import { startUp } from "./start-up.mjs";
import { terraform } from "./terraform.mjs";
import { types } from "./types.mjs";
import { watch } from "./watch.mjs";

/**
 * What `npm run bench` measures, in this order.
 * @type {readonly import("../measure/suite.mjs").Suite[]}
 */
export const suites = [
  startUp,
  build,
  types,
  phases,
  check,
  diff,
  memory,
  project,
  watch,
  simulator,
  deploy,
  terraform,
];
