import { isJsonObject, type JsonObject, type JsonValue, memberOf } from "@flowc/connect-model";

/** What a file holds around its flow content. */
export interface OpenedDocument {
  /** The value that should be the flow content. Undefined when it is text that is not JSON. */
  readonly content: JsonValue | undefined;
  /** Pointer of the content in the file. Empty when the file is the content. */
  readonly pointer: string;
  /** The content's text, when it is held in the file as a string. */
  readonly heldText?: string;
  /** What the wrapper says, unread. */
  readonly name?: JsonValue;
  readonly type?: JsonValue;
  readonly description?: JsonValue;
  /** Id or ARN of the resource. */
  readonly id?: JsonValue;
  /** For a module: its contract, beside the content. */
  readonly contract?: JsonValue;
  /** Whether the wrapper is one of a flow module. */
  readonly isModule?: true;
}

/**
 * Finds the flow content in a file: the file itself, an answer of describe-contact-flow or
 * describe-contact-flow-module, or an object with `Name`, `Type` and `Content`.
 * @param parse reads a content that is held as a string
 */
export function openDocument(value: JsonValue, parse: (text: string) => JsonValue | undefined): OpenedDocument {
  if (!isJsonObject(value)) return { content: value, pointer: "" };
  for (const wrapper of ["ContactFlow", "ContactFlowModule"] as const) {
    const inner = memberOf(value, wrapper);
    if (isJsonObject(inner) && memberOf(inner, "Content") !== undefined) {
      return openWrapper(inner, `/${wrapper}`, wrapper === "ContactFlowModule", parse);
    }
  }
  const isWrapper = memberOf(value, "Content") !== undefined && memberOf(value, "Actions") === undefined;
  if (isWrapper) return openWrapper(value, "", false, parse);
  return { content: value, pointer: "", ...described(value) };
}

function openWrapper(
  wrapper: JsonObject,
  pointer: string,
  isModule: boolean,
  parse: (text: string) => JsonValue | undefined,
): OpenedDocument {
  const held = memberOf(wrapper, "Content")!;
  const contract = memberOf(wrapper, "Settings");
  const id = memberOf(wrapper, "Id") ?? memberOf(wrapper, "Arn");
  const about = {
    ...described(wrapper),
    ...(contract !== undefined && { contract }),
    ...(id !== undefined && { id }),
    ...(isModule && { isModule: true as const }),
  };
  if (typeof held !== "string") return { content: held, pointer: `${pointer}/Content`, ...about };
  return { content: parse(held), pointer: `${pointer}/Content`, heldText: held, ...about };
}

function described(object: JsonObject): Pick<OpenedDocument, "name" | "type" | "description"> {
  const name = memberOf(object, "Name");
  const type = memberOf(object, "Type");
  const description = memberOf(object, "Description");
  return {
    ...(name !== undefined && { name }),
    ...(type !== undefined && { type }),
    ...(description !== undefined && { description }),
  };
}
