import { ObjectType } from "type-graphql";
import { Node } from "./node.type";
import type { Viewer as ContextViewer } from "../context/viewer";

@ObjectType("Viewer", { implements: Node, description: "The caller of the API, as identified by the token." })
export class Viewer {
  constructor(
    readonly id: string,
    readonly viewer: ContextViewer,
  ) {}
}
