namespace SocialCrm.Customers;

/// <summary>A comparison whose weight is given and not learned: it speaks for one person or against, beside what the model says.</summary>
internal abstract class GivenGrades(string name) : Comparison(name, [new Level(name, 1, 1, 1, ByFrequency: true)])
{
    // A level by frequency weighs as much as its value is rare, so that a weight is one of a value as rare as that.
    protected static Finding Weighing(double weight) => new(1, (float)-weight);
}
