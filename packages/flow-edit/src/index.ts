export type { AskedChange, EditableValue, Edited, EditKind, EditSource, Replacement } from "./edit.js";
export { editDiagnostics } from "./edit-diagnostics.js";
export { editableValues, editValue } from "./edit-values.js";
export { type CompareOptions, compareGraphs, type GraphDifference } from "./graph/compare.js";
export { unaskedChanges } from "./graph/only-asked.js";
