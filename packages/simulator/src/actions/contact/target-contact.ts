import type { Scene } from "../../engine/scene.js";
import type { ContactState } from "../../state/simulation-state.js";

/**
 * The contact that a block changes: this one, or the one that it is related to (`TargetContact` of `Related`), which a
 * contact made by another names in `RelatedContactId`. Undefined: it is related to none.
 */
export function targetContact(scene: Scene): ContactState | undefined {
  if (scene.text("TargetContact") !== "Related") return scene.contact;
  const related = scene.contact.data.RelatedContactId;
  return scene.ledger.contacts.find(({ id }) => id === related);
}
