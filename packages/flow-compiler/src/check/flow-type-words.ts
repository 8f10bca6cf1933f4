import { type ActionEntry, flowTypes, type GraphType } from "@flowc/connect-model";

/** The types of flow that an action may stand in by either of its lists. */
export function allowedTypes({ flowTypes: byAction, blockFlowTypes: byBlock }: ActionEntry): readonly GraphType[] {
  const all: readonly GraphType[] = [...flowTypes, "MODULE"];
  return all.filter((type) => [byAction, byBlock].some((list) => list === "all" || list.includes(type)));
}
