import type { FlowUnit } from "@flowc/connect-model";
import { drawFlow, type Overlay, type PlacedDrawing, placeDrawing } from "@flowc/pictures";

/** Drawings of flows, each placed once: placing takes far longer than anything else that is shown of a flow. */
export class Drawings {
  readonly #placed = new WeakMap<FlowUnit, Map<Overlay | undefined, Promise<PlacedDrawing>>>();

  /**
   * The drawing of a flow, with something laid over it.
   * @param overlay the same object for what says the same: it is known again by that
   */
  of(unit: FlowUnit, overlay?: Overlay): Promise<PlacedDrawing> {
    const drawings = this.#placed.get(unit) ?? new Map<Overlay | undefined, Promise<PlacedDrawing>>();
    this.#placed.set(unit, drawings);
    const known = drawings.get(overlay);
    if (known !== undefined) return known;
    const placed = placeDrawing(drawFlow(unit.graph, overlay === undefined ? [] : [overlay]));
    drawings.set(overlay, placed);
    return placed;
  }
}
