export type { CallSketch } from "./blocks/call-sketch.js";
