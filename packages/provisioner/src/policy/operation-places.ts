/** Where what a permission is about stands. Each place becomes one or more resource ARNs. */
export const permissionPlaces = [
  "anything",
  "instance",
  "numbers",
  "trafficGroups",
  "managedViews",
  "functions",
  "lexBots",
  "serviceRole",
  "logGroup",
  "buckets",
  "objects",
  "keys",
  "streams",
  "secrets",
] as const;

export type PermissionPlace = (typeof permissionPlaces)[number];

/**
 * Operations of Connect that are about more than the instance and what is inside it (resource types of the service
 * authorization reference, checked 2026-11-20). Everything else is inside the instance.
 */
const elsewhere: Readonly<Record<string, readonly PermissionPlace[]>> = {
  ...each(["CreateInstance", "ListInstances"], ["anything"]),
  ...each(
    ["AssociateFlow", "AssociatePhoneNumberContactFlow", "CreateQueue", "ImportPhoneNumber"].concat(
      "UpdateQueueOutboundCallerConfig",
    ),
    ["instance", "numbers"],
  ),
  ...each(
    ["BatchGetFlowAssociation", "DescribePhoneNumber", "DisassociateFlow", "DisassociatePhoneNumberContactFlow"].concat(
      ["GetFlowAssociation", "ListFlowAssociations", "ListPhoneNumbersV2", "ReleasePhoneNumber"],
      ["SearchAvailablePhoneNumbers", "UpdatePhoneNumberMetadata"],
    ),
    ["instance", "numbers", "trafficGroups"],
  ),
  ...each(
    ["ClaimPhoneNumber", "ListTagsForResource", "TagResource", "UntagResource", "UpdatePhoneNumber"],
    ["instance", "numbers", "trafficGroups"],
  ),
  ...each(
    ["AssociateTrafficDistributionGroupUser", "CreateTrafficDistributionGroup"].concat(
      ["DeleteTrafficDistributionGroup", "DescribeTrafficDistributionGroup", "GetTrafficDistribution"],
      ["DisassociateTrafficDistributionGroupUser", "ListTrafficDistributionGroupUsers"],
      ["ListTrafficDistributionGroups", "UpdateTrafficDistribution"],
    ),
    ["instance", "trafficGroups"],
  ),
  ...each(["DescribeView", "ListViewVersions"], ["instance", "managedViews"]),
};

function each(
  operations: readonly string[],
  places: readonly PermissionPlace[],
): Readonly<Record<string, readonly PermissionPlace[]>> {
  return Object.fromEntries(operations.map((operation) => [operation, places]));
}

/** Places of what drivers ask of other services. */
const ofNeighbours: readonly (readonly [prefix: string, place: PermissionPlace])[] = [
  ["lambda:", "functions"],
  ["lex:", "lexBots"],
  ["secretsmanager:", "secrets"],
  ["logs:Describe", "anything"],
  ["logs:", "logGroup"],
];

/** What an operation may be about. */
export function placesOf(operation: string): readonly PermissionPlace[] {
  if (!operation.includes(":")) return elsewhere[operation] ?? ["instance"];
  const place = ofNeighbours.find(([prefix]) => operation.startsWith(prefix))?.[1];
  return [place ?? "anything"];
}
