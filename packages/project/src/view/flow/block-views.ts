import type { FlowUnit, JsonObject } from "@flowc/connect-model";
import type { Drawing } from "@flowc/pictures";
import type { BlockView } from "@flowc/viewer";
import { atAuthor } from "../../loading/author-places.js";
import { placeInView } from "../in-view.js";
import type { SourceLines } from "./source-lines.js";

/** Everything about the blocks of a flow, in its order. */
export function blockViews(
  { graph, spans }: FlowUnit,
  { blocks }: Pick<Drawing, "blocks">,
  root: string,
  sources: SourceLines,
): readonly BlockView[] {
  const titles = new Map(blocks.map(({ id, title }) => [id, title]));
  return graph.blocks.map(({ identifier, type, parameters }): BlockView => {
    const span = atAuthor(spans.find(identifier));
    const source = span && sources.around(span);
    return {
      identifier,
      type,
      title: titles.get(identifier) ?? type,
      // Typed references are plain JSON, too.
      parameters: parameters as JsonObject,
      ...(span !== undefined && { place: placeInView(span, root) }),
      ...(source !== undefined && { source }),
    };
  });
}
