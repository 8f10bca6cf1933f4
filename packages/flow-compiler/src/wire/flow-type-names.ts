import { flowTypes, type GraphType, isGraphType } from "@flowc/connect-model";

/**
 * Turns the API's spelling of a flow type into the one that the console's exports use: `CUSTOMER_QUEUE` ->
 * `customerQueue`. Seen for six types (exports, 2026-11-20); assumed for the others.
 */
export function consoleTypeName(type: GraphType): string {
  return type.toLowerCase().replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

const byConsoleName = new Map<string, GraphType>(flowTypes.map((type) => [consoleTypeName(type), type]));

/** Every spelling of a flow type that is read. */
export const flowTypeWords: readonly string[] = [...flowTypes, ...byConsoleName.keys()];

/** Reads a flow type in the API's spelling or the console's. Undefined when it is neither. */
export function readFlowType(text: string): GraphType | undefined {
  return isGraphType(text) ? text : byConsoleName.get(text);
}
