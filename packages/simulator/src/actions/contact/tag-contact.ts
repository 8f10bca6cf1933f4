import { isJsonObject, limits } from "@flowc/connect-model";
import { defineActionStep } from "../../engine/action-step.js";
import { failed, next } from "../../engine/progress.js";
import { writtenMap } from "../../engine/written-map.js";
import { attributeTexts } from "../attributes.js";

/** Contact tags: all of them or none; at most six on a contact, and names of AWS's own are refused. */
export const tagContact = defineActionStep({
  begin(scene) {
    const known = scene.root("Tags");
    const tags = { ...(isJsonObject(known) ? known : {}), ...attributeTexts(writtenMap(scene, "Tags")) };
    const names = Object.keys(tags);
    const most = limits.contact.tagsPerContact.value;
    const reserved = names.find((name) => /^aws:/i.test(name));
    if (reserved !== undefined) return failed("NoMatchingError", `"${reserved}" is a name of AWS's own`);
    if (names.length > most) return failed("NoMatchingError", `${names.length} tags, and ${most} are the most`);
    scene.write("Tags", tags);
    return next;
  },
});
