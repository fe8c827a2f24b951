import { DefaultNamingStrategy, type NamingStrategyInterface } from "typeorm";

/**
 * Columns are called as the entities' properties, in snake case. Tables and indexes are named where they are declared.
 */
export class SnakeCase extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replaceAll(/[A-Z]/g, (email) => `_${email.toLowerCase()}`);
  }
}
