export { type FakeS3, type FakeS3Options, startFakeS3 } from "./fake-s3.js";
export { memoryStateStore, type StateMemory } from "./memory-state-store.js";
export { type OpenStore, type StateStoreLaw, stateStoreLaws } from "./state-store-laws.js";
export { type VirtualClock, virtualClock } from "./virtual-clock.js";
