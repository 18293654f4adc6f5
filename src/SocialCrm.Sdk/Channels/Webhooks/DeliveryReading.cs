namespace SocialCrm.Channels;

/// <summary>What reading a delivery ended in.</summary>
internal abstract record DeliveryReading
{
    private DeliveryReading()
    {
    }

    /// <summary>It was understood.</summary>
    /// <param name="Batch">What is stored of it; settles the delivery.</param>
    public sealed record Understood(IntakeBatch Batch) : DeliveryReading;

    /// <summary>It was not understood.</summary>
    /// <param name="Reason">Why, without personal data.</param>
    /// <param name="IsFinal">Whether trying again would bring the same.</param>
    public sealed record Failed(string Reason, bool IsFinal) : DeliveryReading;

    /// <summary>The connector is still at it after its time, or was at too many before.</summary>
    public sealed record Overdue : DeliveryReading;
}
