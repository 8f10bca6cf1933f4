import { type Block, isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";

/** Where the designer shows a block. */
interface Position {
  readonly x: number;
  readonly y: number;
}

/** A block of the designer is this wide, and half as high, with the room around it. */
const step = { x: 240, y: 160 };

/**
 * The editor's data of blocks that were added after an import: each stands to the right of and below a block that leads
 * to it, so that the designer shows it near its neighbours. People move it from there.
 */
export function newPositions(
  blocks: readonly Block[],
  known: ReadonlyMap<string, JsonValue>,
): readonly (readonly [string, JsonObject])[] {
  const places = new Map([...known].flatMap(([id, data]) => placeOf(id, data)));
  const added = blocks.filter(({ identifier }) => !known.has(identifier));
  return added.map(({ identifier }, index) => {
    const before = blocks.find((block) => {
      return places.has(block.identifier) && block.branches.some(({ target }) => target === identifier);
    });
    const near = (before && places.get(before.identifier)) ?? { x: 0, y: index * step.y };
    const position = { x: near.x + step.x, y: near.y + step.y };
    places.set(identifier, position);
    return [identifier, { position: { ...position }, isFriendlyName: true }];
  });
}

function placeOf(identifier: string, data: JsonValue): [string, Position][] {
  const position = isJsonObject(data) ? data.position : undefined;
  if (!isJsonObject(position ?? null)) return [];
  const { x, y } = position as JsonObject;
  return typeof x === "number" && typeof y === "number" ? [[identifier, { x, y }]] : [];
}
