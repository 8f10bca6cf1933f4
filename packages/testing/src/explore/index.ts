export type { Exploration, ExploredBranch, ExploredEnding } from "./exploration.js";
export { explorationText } from "./exploration-text.js";
export { type ExploreOptions, explore, exploreInPortions } from "./explore.js";
export { exploreDiagnostics } from "./explore-diagnostics.js";
export { type SuiteFlow, starterSuite } from "./suite/starter-suite.js";
export { playWay, simulateOptionsOf } from "./way/play-way.js";
export { callerScriptOf, isForced, type Way, type WayStep } from "./way/way.js";
export { wayText } from "./way/way-text.js";
