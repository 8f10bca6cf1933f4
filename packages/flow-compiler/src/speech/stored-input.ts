import type { BlockView } from "../check/block-view.js";
import { secretWords } from "./secret-words.js";

/** What a block stores of what a caller keys in. */
export interface StoredInput {
  readonly isEncrypted: boolean;
  /** Words by which it asks for something secret. */
  readonly secret: string | undefined;
}

/** The digits that a block stores; undefined when it stores none, or only a phone number, which cannot be encrypted. */
export function storedDigits(block: BlockView): StoredInput | undefined {
  if (block.type !== "GetParticipantInput" || block.mode?.name !== "store") return undefined;
  const { InputValidation, InputEncryption } = block.block.parameters;
  if (typeof InputValidation !== "object" || InputValidation === null || !("CustomValidation" in InputValidation)) {
    return undefined;
  }
  return { isEncrypted: InputEncryption !== undefined, secret: secretWords(block) };
}
