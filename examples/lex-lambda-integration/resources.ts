import { lambda, lexBot as typedBot } from "@flowc/flow-dsl";
import { hoursOfOperation, instance, lambdaFunction, lexBot, queue } from "@flowc/provisioner";

export const centre = instance("my-contact-center", { contactFlowLogs: true });

/** The function, which flows of the instance may call once this is deployed. */
export const lookupFunction = lambdaFunction("connect-customer-lookup");

/** What the function takes and answers. */
export const customerLookup = lambda<{ phone: string }, { firstName: string; openOrder: "yes" | "no" }>(lookupFunction);

/** The bot, which flows of the instance may use once this is deployed. */
export const botAssociation = lexBot("OrderBot:live");

/** What callers can want from the bot, and what it finds out about it. */
export const orderBot = typedBot<{ OrderStatus: { orderNumber: string }; SpeakToAgent: object }>(botAssociation);

export const staffed = hoursOfOperation("Staffed", { timeZone: "Europe/London", everyDay: [["07:00", "22:00"]] });
export const orders = queue("Orders", { hours: staffed });
