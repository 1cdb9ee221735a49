// Prints the shapes of the map: one a line, the ISO 3166-1 number, a tab, the path. A place too small for the coarse shapes
// is a point. Coordinates are whole numbers on a sheet of 2000.
import { readFileSync } from "node:fs";
import { geoCentroid, geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";

const ANTARCTICA = "010";
const WIDTH = 2000;

const countries = (scale) => {
  const world = JSON.parse(readFileSync(new URL(`node_modules/world-atlas/countries-${scale}.json`, import.meta.url)));
  return feature(world, world.objects.countries).features.filter(({ id }) => id !== ANTARCTICA);
};
const coarse = countries("110m");
const small = countries("50m").filter(({ id }) => id && !coarse.some((other) => other.id === id));
const projection = geoEqualEarth().fitWidth(WIDTH, { type: "FeatureCollection", features: coarse });

/** A ring of rounded points as steps from each to the next. */
const ring = (points) => {
  let [x, y] = points[0];
  const steps = points.slice(1).map(([nextX, nextY]) => {
    const step = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    return step;
  });
  const moved = steps.filter(([right, down]) => right || down);
  return moved.length < 3 ? "" : `M${points[0].join(" ")}l${moved.map((step) => step.join(" ")).join(" ")}z`.replaceAll(" -", "-");
};

const shape = (country) => {
  const rings = [];
  const context = {
    moveTo: (x, y) => rings.push([[Math.round(x), Math.round(y)]]),
    lineTo: (x, y) => rings.at(-1).push([Math.round(x), Math.round(y)]),
    closePath: () => {},
  };
  geoPath(projection, context)(country);
  return rings.map(ring).join("");
};

console.log("# Natural Earth, 1:110m and 1:50m, public domain; from the npm package world-atlas 2.0.2 by src/web/world.mjs");
const lines = coarse.map((country) => `${country.id ?? "-"}\t${shape(country)}`);
small.forEach((country) => lines.push(`${country.id}\t@${projection(geoCentroid(country)).map(Math.round).join(" ")}`));
console.log(lines.sort().join("\n"));
