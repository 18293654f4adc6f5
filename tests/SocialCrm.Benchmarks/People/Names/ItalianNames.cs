namespace SocialCrm.Benchmarks.People.Names;

/// <summary>Names of Italy.</summary>
internal static class ItalianNames
{
    public static NameList Given { get; } = new(.06, 25,
        """
        Marco Giuseppe Antonio Giovanni Mario Luigi Roberto Stefano Angelo Vincenzo Pietro Salvatore Carlo Franco Domenico Bruno
        Paolo Michele Giorgio Aldo Sergio Luciano Alessandro Andrea Lorenzo Matteo Leonardo Gabriele Riccardo Tommaso Edoardo
        Federico Filippo Diego Simone Davide Nicola Emanuele Samuele Christian Enrico Fabio Massimo Claudio Ettore Rocco Romeo
        Giuliano Ludovico Jacopo Renato Adriano Fulvio Egidio Rodolfo Erminio Graziano Gavino Piersilvio Furio Pericle Maria Anna
        Giuseppina Rosa Angela Giovanna Teresa Lucia Carmela Caterina Francesca Antonietta Carla Elena Concetta Rita Margherita
        Giulia Chiara Sara Martina Aurora Giorgia Alice Gaia Ginevra Beatrice Vittoria Benedetta Filomena Gilda Enrica Assunta
        Elda Mirella Ornella Loredana Tiziana Donatella Antonella Patrizia Daniela Silvia Serena Ilaria Valeria Eleonora Noemi
        """);

    public static NameList Family { get; } = new(.06, 12,
        """
        Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De_Luca Mancini Costa Giordano
        Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini Leone Longo Gentile
        Martinelli Vitale Lombardo Serra Coppola De_Santis D'angelo Marchetti Parisi Villa Conte Ferraro Ferri Fabbri Bianco
        Marini Grasso Valentini Messina Sala De_Angelis Gatti Pellegrini Palumbo Sanna Farina Rizzi Monti Cattaneo Morelli Amato
        Silvestri Mazza Testa Grassi Pellegrino Carbone Giuliani Benedetti Barone Rossetti Caputo Montanari Guerra Palmieri
        Bernardi Martino Fiore De_Rosa Ferretti Bellini Basile Riva Donati Piras Vitali Battaglia Sartori Neri Costantini Milani
        """);
}
