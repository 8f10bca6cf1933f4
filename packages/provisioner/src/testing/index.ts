export { memoryStateStore } from "./memory-state-store.js";
export { type VirtualClock, virtualClock } from "./virtual-clock.js";
