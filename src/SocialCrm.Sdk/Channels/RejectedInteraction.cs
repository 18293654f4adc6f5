using System.Globalization;
using System.Text;

namespace SocialCrm.Channels;

/// <summary>Makes a dead letter of an interaction that cannot be stored.</summary>
internal static class RejectedInteraction
{
    public static DeadLetter At(int index, ChannelPage page, IntakeProgress progress, (ConnectionId Connection, string Reason) fault)
    {
        var position = index < page.Positions.Count ? page.Positions[index] : index + 1;
        return new DeadLetter(fault.Connection, position, fault.Reason, Bytes(page.Interactions[index], progress.From));
    }

    /// <summary>The bytes as received. Letters of one place are told apart by their bytes, so where none are kept it is said whose letter it is.</summary>
    private static ReadOnlyMemory<byte> Bytes(Interaction? interaction, ChannelCursor from)
    {
        if (interaction is { Raw.IsEmpty: false })
            return interaction.Raw;
        var words = interaction is null
            ? $"nothing, in the page that begins at '{from}'"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"external id: {interaction.ExternalId}\nversion: {interaction.Version}\nauthor: {interaction.Author?.Channel} {interaction.Author?.Key}\ntime: {interaction.OccurredAt:O}\n");
        return Encoding.UTF8.GetBytes(words);
    }
}
