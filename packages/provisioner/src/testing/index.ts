export type { StateStore } from "../state/state-store.js";
