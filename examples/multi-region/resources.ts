import { forEnvironment, hoursOfOperation, instance, lambdaFunction, queue } from "@flowc/provisioner";

/** The alias on this machine; each region names its own in the configuration. */
export const centre = instance("example-centre", { contactFlowLogs: true });

/** Nine to five, wherever that is. */
export const officeHours = hoursOfOperation("Office hours", {
  timeZone: forEnvironment({ virginia: "America/New_York", default: "Europe/London" }),
  weekdays: [["09:00", "17:00"]],
});
export const support = queue("Support", { hours: officeHours });

/** Found by its name in the region and account of the environment: each region calls its own. */
export const lookup = lambdaFunction("customer-lookup");
