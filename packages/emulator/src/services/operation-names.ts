import { neighbourOperations } from "../neighbours/index.js";
import { emulatedOperations } from "./index.js";

/** Every operation that the emulator answers, neighbours under their IAM names. */
export function operationNames(): readonly string[] {
  return [...emulatedOperations.keys(), ...neighbourOperations.keys()].toSorted();
}
