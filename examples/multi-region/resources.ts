import { hoursOfOperation, instance, lambdaFunction, queue } from "@flowc/provisioner";

/** The alias on this machine; each region names its own in the configuration. */
export const centre = instance("example-centre", { contactFlowLogs: true });

export const always = hoursOfOperation("Always", { timeZone: "UTC", everyDay: "all-day" });
export const support = queue("Support", { hours: always });

/** Found by its name in the region and account of the environment: each region calls its own. */
export const lookup = lambdaFunction("customer-lookup");
