namespace SocialCrm.Benchmarks.People.Names;

/// <summary>Names of Portugal and Brazil.</summary>
internal static class PortugueseNames
{
    public static NameList Given { get; } = new(.07, 20,
        """
        Ana João Pedro Lucas Gabriel Mateus Rafael Guilherme Gustavo Felipe Bruno Thiago Leonardo Vinicius Caio Vitor Henrique
        Murilo Enzo Davi Bernardo Heitor Miguel Arthur Samuel Theo Nicolas Lorenzo Luiz Otávio Augusto Igor Renan Danilo Marcelo
        Juliana Fernanda Camila Larissa Bruna Letícia Beatriz Júlia Isadora Manuela Laura Luiza Helena Alice Valentina Heloísa
        Lívia Cecília Eloá Lara Mariana Yasmin Rebeca Vitória Clarice Esther Lorena Emanuelly Gabrielly Maysa Mirella Catarina
        Ana_Clara Ana_Luiza Ana_Julia Ana_Carolina Ana_Lívia Ana_Sophia Maria_Eduarda Maria_Clara Maria_Luiza João_Pedro
        João_Guilherme João_Vitor Pedro_Henrique Lucas_Gabriel Luiz_Miguel Davi_Luiz Gustavo_Henrique Marcos_Vinicius
        Vitor_Gabriel Joaquim Luís Rui Tiago Duarte Afonso Inês Leonor Matilde Margarida Francisca Graça Thales Yuri Emilia Olívia
        """);

    public static NameList Family { get; } = new(.05, 12,
        """
        Souza Oliveira Lima Pereira Ferreira Costa Carvalho Almeida Lopes Soares Fernandes Vieira Barbosa Rocha Dias Nascimento
        Andrade Moreira Nunes Marques Machado Mendes Freitas Cardoso Ramalho Gonçalves Santana Teixeira Araújo Moura Correia
        Cavalcanti Azevedo Pinto Cunha Melo Monteiro Nogueira Farias Campos Rezende Duarte Peixoto Cardozo da_Silva da_Costa
        da_Rosa da_Cruz da_Mata da_Luz das_Neves Fogaça Sales Caldeira Aragão Viana Jesus Porto Barros Moraes Pires Pinheiro
        Ribeiro Novaes Nóbrega Castro_Lima Amaral Tavares Figueiredo Brito Bastos Coelho Leite Matos Guimarães Macedo Antunes
        """);
}
