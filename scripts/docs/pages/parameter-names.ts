import {
  type ParameterReflection,
  type ProjectReflection,
  ReferenceType,
  ReflectionKind,
} from "typedoc";

const UNNAMED = "__namedParameters";

/** Lets `@param options.lr` belong to what is taken apart: `{ lr = 0.1 }`. */
export function nameOptions(parameter: ParameterReflection): void {
  const tags = parameter.parent?.comment?.blockTags ?? [];
  const isOptions = tags.some(({ name }) => name?.startsWith("options."));
  if (parameter.name === UNNAMED && isOptions) parameter.name = "options";
}

/** Gives a name to what is taken apart, where no `@param` has one for it. */
export function nameTheUnnamed(project: ProjectReflection): void {
  for (const parameter of project.getReflectionsByKind(
    ReflectionKind.Parameter,
  )) {
    if (parameter.name !== UNNAMED) continue;
    const { type } = parameter as ParameterReflection;
    const isData = type instanceof ReferenceType && type.name === "Examples";
    parameter.name = isData ? "data" : "options";
  }
}
