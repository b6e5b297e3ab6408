/** A label whose anchor wants to be at `y`, with what it takes above and below the anchor, all in px. */
export interface Label {
	y: number;
	above: number;
	below: number;
}

interface Cluster {
	members: number[];
	height: number;
	/** Sum over the members of where each wants the cluster's top to be. */
	wish: number;
}

const top = ({ wish, members, height }: Cluster, min: number, max: number): number =>
	Math.max(min, Math.min(max - height, wish / members.length));

function join(upper: Cluster, lower: Cluster): Cluster {
	const wish = upper.wish + lower.wish - lower.members.length * upper.height;
	return { members: [...upper.members, ...lower.members], height: upper.height + lower.height, wish };
}

/**
 * Moves labels apart so that none overlaps and the sum of squared shifts is least (pool-adjacent-violators).
 * The order of their wishes is kept; those that fit stay. When all together are taller than the room
 * from `min` to `max`, they run over `max` rather than over each other.
 *
 * @returns the anchors' places, in the order given
 */
export function dodge(labels: Label[], min: number, max: number): number[] {
	const order = labels.map((_, index) => index).sort((a, b) => labels[a]!.y - labels[b]!.y);
	const clusters: Cluster[] = [];
	for (const index of order) {
		const { y, above, below } = labels[index]!;
		let cluster: Cluster = { members: [index], height: above + below, wish: y - above };
		for (let upper = clusters.at(-1); upper; upper = clusters.at(-1)) {
			if (top(upper, min, max) + upper.height <= top(cluster, min, max)) break;
			cluster = join(clusters.pop()!, cluster);
		}
		clusters.push(cluster);
	}
	return anchors(labels, clusters, min, max);
}

function anchors(labels: Label[], clusters: Cluster[], min: number, max: number): number[] {
	const result: number[] = [];
	for (const cluster of clusters) {
		let y = top(cluster, min, max);
		for (const index of cluster.members) {
			result[index] = y + labels[index]!.above;
			y += labels[index]!.above + labels[index]!.below;
		}
	}
	return result;
}
