export { type FlowChange, flowsInForce, whileChanged } from "./flows-in-force.js";
