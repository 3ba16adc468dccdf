// Peak resident memory, in MB, of training network (b) on 6000 rows by `fit`.
//
//     node memory.mjs EPOCHS    → { early, late }: after 2, and after EPOCHS
import { Adam, MultiLayerNet, oneHot, Random, fit as train } from "@course/lib";

const ROWS = 6000;
const epochs = Number(process.argv[2]);
const random = new Random(0);
const dtype = "float32";
const x = random.uniform([ROWS, 784], { dtype });
const t = oneHot(random.choice(10, ROWS), 10, { dtype });
const sizes = [784, 100, 100, 100, 100, 10];
const net = new MultiLayerNet({ sizes, batchNorm: "before", random, dtype });

const peak = () => process.resourceUsage().maxRSS / 1024;
const peaks = {};
await train(
  net,
  { x, t },
  {
    epochs,
    batchSize: 100,
    optimizer: new Adam(),
    random,
    onEpoch({ epoch }) {
      if (epoch === 2) peaks.early = peak();
      if (epoch === epochs) peaks.late = peak();
    },
  },
);
process.stdout.write(JSON.stringify(peaks));
