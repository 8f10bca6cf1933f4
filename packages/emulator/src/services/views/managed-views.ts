import type { View, ViewType } from "@aws-sdk/client-connect";
import type { Call } from "../call.js";

/** Views that AWS provides to every instance. Seen in public flows and in the administrator guide, 2026-11-20. */
const managedViews: Readonly<Record<string, string>> = {
  "after-contact-work": "After contact work",
  cards: "Cards",
  confirmation: "Confirmation",
  detail: "Detail",
  form: "Form",
  list: "List",
};

const managedArn = /^arn:aws:connect:([^:]+):aws:view\/([\w-]+)(?::1|:\$LATEST)?$/;

/** All views of AWS, as they are listed. */
export function allManagedViews(call: Call): readonly (View & { readonly Id: string; readonly Name: string })[] {
  return Object.entries(managedViews).map(([Id, Name]) => ({
    Id,
    Arn: `arn:aws:connect:${call.settings.region}:aws:view/${Id}:1`,
    Name,
    Status: "PUBLISHED",
    Type: "AWS_MANAGED" satisfies ViewType,
  }));
}

/** The view of AWS that an ARN names, with a version or without. */
export function findManagedView(call: Call, text: string): View | undefined {
  const [, region, id] = managedArn.exec(text) ?? [];
  if (region !== call.settings.region) return undefined;
  return allManagedViews(call).find((view) => view.Id === id);
}
