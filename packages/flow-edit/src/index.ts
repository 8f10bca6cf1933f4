export type { EditableValue, Edited, EditKind, EditSource } from "./edit.js";
