import { createContext, useContext, useSyncExternalStore } from "react";
import type { Observable } from "../model/observable.js";
import type { PageModel } from "../model/page-model.js";

export const ModelContext = createContext<PageModel | undefined>(undefined);

export function useModel(): PageModel {
  const model = useContext(ModelContext);
  if (model === undefined) throw new Error("a component stands outside of the page");
  return model;
}

/** The value now; the component is drawn again when it changes. */
export function useValue<T>(observable: Observable<T>): T {
  return useSyncExternalStore(observable.subscribe, observable.get);
}
