import { contactFlow, existing, lambda } from "@flowc/flow-dsl";

export const lookup = lambda<{ phone: string }, { tier: "gold" | "standard"; firstName: string }>("lookup");
export const basket = lambda<{ id: string }, { items: number; open: boolean }>("basket", { response: "JSON" });
export const sales = existing.queue("Sales");
export const main = contactFlow("Main", (f) => f.transferToQueue(sales));
