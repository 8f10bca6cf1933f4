export { type ForeignHeader, foreignHeader } from "./foreign-header.js";
