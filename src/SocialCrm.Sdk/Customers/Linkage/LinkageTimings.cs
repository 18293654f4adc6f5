namespace SocialCrm.Customers;

/// <summary>Where the time of a linkage went. Unit: seconds.</summary>
/// <param name="Prepare">Waiting for what was received to be normalised, counting values, and finding the pairs that the sure blocking rules bring.</param>
/// <param name="Train">Estimating the model and choosing further blocking rules by it; 0 where a model was given.</param>
/// <param name="Score">Weighing candidate pairs; with a given model also finding them.</param>
/// <param name="Cluster">Making customers of scored pairs.</param>
public sealed record LinkageTimings(double Prepare, double Train, double Score, double Cluster);
