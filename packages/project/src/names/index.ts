export { environmentNames } from "./environment-names.js";
export { flowNames } from "./flow-names.js";
