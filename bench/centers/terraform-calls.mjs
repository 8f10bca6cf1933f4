/**
 * The calls that Terraform's provider makes for one object, on paper: what it reads at every refresh, and what it writes
 * to make the object, after which it reads it again. Source: the resources of provider `hashicorp/aws` 5.100, as they
 * were seen against a server on loopback (checked 2026-11-20). Pages beyond the first, polls and retries are left out,
 * which counts in its favour.
 * @type {Readonly<Record<string, { read: readonly string[], create: readonly string[] }>>}
 */
const callsByKind = {
  instance: {
    read: ["DescribeInstance", ...Array.from({ length: 7 }, () => "DescribeInstanceAttribute")],
    create: ["CreateInstance", ...Array.from({ length: 7 }, () => "UpdateInstanceAttribute")],
  },
  hoursOfOperation: { read: ["DescribeHoursOfOperation"], create: ["CreateHoursOfOperation"] },
  queue: { read: ["DescribeQueue", "ListQueueQuickConnects"], create: ["CreateQueue"] },
  flow: { read: ["DescribeContactFlow"], create: ["CreateContactFlow"] },
  flowModule: { read: ["DescribeContactFlowModule"], create: ["CreateContactFlowModule"] },
  hierarchyGroup: { read: ["DescribeUserHierarchyGroup"], create: ["CreateUserHierarchyGroup"] },
  hierarchyStructure: { read: ["DescribeUserHierarchyStructure"], create: ["UpdateUserHierarchyStructure"] },
  quickConnect: { read: ["DescribeQuickConnect"], create: ["CreateQuickConnect"] },
  routingProfile: {
    read: ["DescribeRoutingProfile", "ListRoutingProfileQueues"],
    create: ["CreateRoutingProfile", "AssociateRoutingProfileQueues"],
  },
  securityProfile: {
    read: ["DescribeSecurityProfile", "ListSecurityProfilePermissions"],
    create: ["CreateSecurityProfile"],
  },
  user: { read: ["DescribeUser"], create: ["CreateUser"] },
};

/**
 * Terraform's calls for a contact centre that has its instance already.
 * @param {Readonly<Record<string, number>>} counts objects by kind
 */
export function terraformCalls(counts) {
  const all = { instance: 1, ...counts };
  const sum = (callsOf) => Object.entries(all).reduce((total, [kind, count]) => total + count * callsOf(kind), 0);
  const reads = (kind) => callsByKind[kind].read.length;
  const refresh = sum(reads);
  const made = sum((kind) => (kind === "instance" ? 0 : callsByKind[kind].create.length + reads(kind)));
  return {
    // The instance is refreshed; each object is made and read.
    create: reads("instance") + made,
    noChange: refresh,
    // Everything is refreshed, one queue is written and read.
    oneChange: refresh + 1 + reads("queue"),
  };
}
