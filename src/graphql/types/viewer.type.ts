import { ObjectType } from "type-graphql";
import type { Viewer as ContextViewer } from "../context/viewer";
import { Node } from "./node.type";

@ObjectType("Viewer", { implements: Node, description: "The caller of the API, as identified by the token." })
export class Viewer {
  constructor(
    readonly id: string,
    readonly viewer: ContextViewer,
  ) {}
}
