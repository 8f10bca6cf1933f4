import type { FlowUnit } from "@flowc/connect-model";
import { drawFlow, type Overlay, type PlacedDrawing } from "@flowc/pictures";
import type { Place } from "../../placing/placing.js";

/** Drawings of flows, each placed once: placing takes far longer than anything else that is shown of a flow. */
export class Drawings {
  readonly #placed = new WeakMap<FlowUnit, Map<Overlay | undefined, Promise<PlacedDrawing>>>();
  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  /**
   * The drawing of a flow, with something laid over it. What could not be placed is tried anew when it is asked for again.
   * @param overlay the same object for what says the same: it is known again by that
   */
  of(unit: FlowUnit, overlay?: Overlay): Promise<PlacedDrawing> {
    const drawings = this.#placed.get(unit) ?? new Map<Overlay | undefined, Promise<PlacedDrawing>>();
    this.#placed.set(unit, drawings);
    const known = drawings.get(overlay);
    if (known !== undefined) return known;
    const placed = this.#place(drawFlow(unit.graph, overlay === undefined ? [] : [overlay]));
    drawings.set(overlay, placed);
    placed.catch(() => drawings.delete(overlay));
    return placed;
  }
}
