import { type Place, PlacingFailure } from "../../placing/placing.js";
import { refused } from "../in-view.js";
import { viewDiagnostics } from "../view-codes.js";

/** Places drawings for the page. Throws VIEW120 as a refusal when the thread that placed one ended. */
export function placeInView(place: Place): Place {
  return async (drawing) => {
    try {
      return await place(drawing);
    } catch (error) {
      if (!(error instanceof PlacingFailure)) throw error;
      throw refused(409, viewDiagnostics.create("VIEW120", { flow: drawing.name, reason: error.message }));
    }
  };
}
