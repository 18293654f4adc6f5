namespace SocialCrm.Customers;

/// <summary>Where the time of a linkage went. Unit: seconds.</summary>
/// <param name="Prepare">Normalising what was received, and counting values.</param>
/// <param name="Train">Estimating the model; 0 where one was given.</param>
/// <param name="Score">Finding and weighing candidate pairs.</param>
/// <param name="Cluster">Making customers of scored pairs.</param>
public sealed record LinkageTimings(double Prepare, double Train, double Score, double Cluster);
