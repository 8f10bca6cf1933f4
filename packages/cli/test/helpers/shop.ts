import { plainConfig, temporaryProject } from "./temporary-project.js";

const resources = `import { hoursOfOperation, instance, queue } from "@flowc/provisioner";

export const shop = instance("shop");
export const hours = hoursOfOperation("Shop hours", { timeZone: "Europe/London", weekdays: [["09:00", "17:00"]] });
export const support = queue("Support", { hours, maxContacts: 10 });
`;

const flow = `import { contactFlow } from "@flowc/flow-dsl";
import { support } from "../resources.js";

export const main = contactFlow("Main", (f) => {
  f.playPrompt("Welcome.").setWorkingQueue(support).disconnect();
});
`;

/** A small contact centre that can be deployed: an instance, hours, a queue and a flow. */
export function shopProject(files: Readonly<Record<string, string>> = {}): string {
  return temporaryProject({
    "flowc.config.ts": plainConfig,
    "resources.ts": resources,
    "flows/main.flow.ts": flow,
    ...files,
  });
}

/** The resources with another size of the queue. */
export function shopResources({ maxContacts }: { maxContacts: number }): string {
  return resources.replace("maxContacts: 10", `maxContacts: ${maxContacts}`);
}
